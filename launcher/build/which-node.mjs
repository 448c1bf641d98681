/**
 * After `npm ci`: says which Node runs Bruket where it is not the one that npm runs on. Plain JavaScript,
 * since an older Node may run it.
 */
/** The first that runs TypeScript and disposes of resources as our code does. */
const minVersion = 24;

const [, installed = ''] = /\bnode\/v(\d+\.\d+\.\d+)/.exec(process.env.npm_config_user_agent ?? '') ?? [];
const own = process.versions.node;
const major = (version) => Number.parseInt(version, 10);

if (major(own) < minVersion) {
  console.error(
    `Node ${own} is too old for Bruket, and the Node that comes with it from npm could not be installed. ` +
      'Allow install scripts (no --ignore-scripts), or install Node 24.',
  );
  process.exitCode = 1;
} else if (installed && major(installed) < minVersion) {
  console.log(`Node ${installed} found; Bruket runs on Node ${own}, its own from npm.`);
}
