// Lets a bench measure what readers run: what it imports from `src/` comes out of `dist/`, as
// `npm start` builds it. The TypeScript runner wraps every function to keep its name, which costs
// our own code up to a third of its speed and its peers, which come out of packages, nothing.
import { existsSync } from 'node:fs';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const root = new URL('../', import.meta.url).href;

// Node runs the hook below on a thread of its own.
if (isMainThread) register(import.meta.url);

export async function resolve(specifier, context, next) {
  const built = specifier.startsWith('.') ? builtOf(new URL(specifier, context.parentURL)) : null;
  return built
    ? { url: built.href, format: 'module', shortCircuit: true }
    : next(specifier, context);
}

function builtOf({ href }) {
  if (!href.startsWith(`${root}src/`)) return null;
  const built = new URL(`dist/${href.slice(root.length)}`, root);
  return existsSync(built) ? built : null;
}
