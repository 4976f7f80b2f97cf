// Builds the pages: called by Maven for each service, and by npm.
//
//   build.mjs pages <service>   install what is missing, then build <service>-service/web if it changed
//   build.mjs types             only the API types of all services
//   build.mjs verify            what `mvn verify` wants to know: formatting, types, tests
//
// Nothing is done twice: what was installed and what was built is remembered by a digest of what it
// was made from.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const services = ['registration', 'checkin', 'gala'];
const notSources = new Set(['node_modules', 'target', 'generated', 'dist', 'dev-dist']);

function run(command, args, cwd = root) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs a tool of `node_modules/.bin`. */
const tool = (name, args, cwd) => run(join(root, 'node_modules/.bin', name), args, cwd);

function* files(path) {
  if (!existsSync(path)) return;
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (notSources.has(entry.name)) continue;
    if (entry.isDirectory()) yield* files(join(path, entry.name));
    else if (entry.isFile()) yield join(path, entry.name);
  }
}

function digest(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths)
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

/** Does the work unless the stamp says that it was done from the same sources. */
function once(stamp, fingerprint, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}

function install() {
  const locked = [join(root, 'package.json'), join(root, 'package-lock.json')];
  once(join(root, 'node_modules/.lanyard-installed'), digest(locked), () =>
    run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']),
  );
}

/** API types from the OpenAPI document that the service's Java side keeps, where it is already there. */
function types(service) {
  const document = join(root, `${service}-service/openapi.json`);
  if (!existsSync(document)) return;
  const generated = join(root, `${service}-service/web/src/generated/api.ts`);
  once(`${generated}.stamp`, digest([document]), () => {
    mkdirSync(dirname(generated), { recursive: true });
    tool('openapi-typescript', [document, '--output', generated]);
  });
}

function pages(service) {
  const web = join(root, `${service}-service/web`);
  const sources = [
    join(root, 'package-lock.json'),
    join(root, 'tsconfig.base.json'),
    ...files(join(root, 'web-kit')),
    ...files(web),
    join(root, `${service}-service/openapi.json`),
  ].filter(existsSync);
  install();
  const target = join(root, `${service}-service/target`);
  const built = join(target, `classes/lanyard/${service}/web`);
  const made = existsSync(built) ? digest(sources) : 'never';
  once(join(target, 'lanyard-web.built'), made, () => {
    types(service);
    tool('vite', ['build', '--logLevel', 'warn'], web);
  });
  // The first build could not know its digest before there was something built.
  writeFileSync(join(target, 'lanyard-web.built'), digest(sources));
}

const [command, argument] = process.argv.slice(2);
switch (command) {
  case 'pages':
    pages(argument);
    break;
  case 'types':
    install();
    services.forEach(types);
    break;
  case 'verify':
    install();
    run('npm', ['run', '--silent', 'format:check']);
    run('npm', ['run', '--silent', 'check']);
    run('npm', ['test', '--silent']);
    break;
  default:
    console.error('usage: build.mjs pages <service> | types | verify');
    process.exit(2);
}
