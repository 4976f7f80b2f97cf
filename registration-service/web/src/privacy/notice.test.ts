import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { en } from '../language/en';
import es from '../language/es';
import fr from '../language/fr';
import { parts } from './parts';

/** What each version of the notice says, in all languages. */
const versions: Record<string, string> = {
  '1': '2251676a2e8dddf6',
};

/** Where the version stands: the service refuses who agreed to another. */
const settings = readFileSync(
  'registration-service/src/main/java/lanyard/registration/RegistrationSettings.java',
  'utf8',
);

test('who changes what the notice says changes its version', () => {
  const version = /@DefaultValue\("(\w+)"\) String consentVersion/.exec(settings)![1]!;
  const said = [en, fr, es].map(({ privacy, details }) => [
    privacy.lead('…'),
    details.consent('…'),
    ...parts(privacy).map(({ title, points }) => [
      title,
      ...points.map((point) => (typeof point === 'string' ? point : point('…'))),
    ]),
  ]);
  const digest = createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16);
  expect(
    versions[version],
    `This is not what version ${version} says. If people would agree to something else, give RegistrationSettings.java and this list another version; if it is a matter of spelling, write ${digest} here.`,
  ).toBe(digest);
});
