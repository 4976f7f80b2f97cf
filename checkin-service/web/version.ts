import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The version of the pages, such as `0.1.0+1a2b3c4d`: the package's, and what their sources are. The same sources have the
 * same version, wherever and whenever they are built.
 */
export function version(web: string, folders: string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = readdirSync(join(web, folder), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|svelte|css)$/.test(entry.name))
      .filter(({ name }) => !name.endsWith('.test.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    names.forEach((name) => hash.update(readFileSync(name)));
  }
  const { version: release } = JSON.parse(readFileSync(join(web, 'package.json'), 'utf8')) as {
    version: string;
  };
  return `${release}+${hash.digest('hex').slice(0, 8)}`;
}
