import { Api } from '@lanyard/web-kit';

export const registration = new Api('/api/registration');
export const checkin = new Api('/api/checkin');
