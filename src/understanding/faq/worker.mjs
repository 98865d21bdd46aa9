// The FAQ's trained matcher, in a thread of its own, so that teaching never holds up an answer.
// Of node-nlp it takes the network alone: the whole package brings every language it knows, half a
// second and 120 MB for what is not used here. Plain JavaScript so that the same file runs from
// source and from the build.
import { parentPort } from 'node:worker_threads';
import classifiers from 'node-nlp/src/classifiers/index.js';

/** What stands for terms that were never taught, and each further one counts for more. */
const unknown = 'nonefeature';
const growth = 1.2;

let network = null;

parentPort.on('message', (message) => {
  try {
    parentPort.postMessage({ id: message.id, value: answer(message) });
  } catch (error) {
    parentPort.postMessage({ id: message.id, error: String(error) });
  }
});

function answer(message) {
  if (message.kind === 'teach') return teach(message.examples);
  return network ? network(message.text) : null;
}

/** `examples`: `{text, topic}` with the text already cut into terms. */
function teach(examples) {
  const trained = new classifiers.NeuralNetwork({ log: false });
  const corpus = examples.map(({ text, topic }) => ({
    input: termsOf(text),
    output: { [topic]: 1 },
  }));
  trained.train([...corpus, { input: { [unknown]: 1 }, output: { None: 1 } }]);
  const known = new Set(corpus.flatMap(({ input }) => Object.keys(input)));
  const topics = new Set(examples.map(({ topic }) => topic));
  const each = topics.size / known.size;
  network = (text) => best(trained.run(featuresOf(text, known, each)));
  return examples.length;
}

function termsOf(text) {
  return Object.fromEntries(text.split(' ').map((term) => [term, 1]));
}

/** The taught terms of a question; what was never taught speaks for no topic at all. */
function featuresOf(text, known, each) {
  const terms = Object.keys(termsOf(text));
  const features = Object.fromEntries(
    terms.filter((term) => known.has(term)).map((term) => [term, 1]),
  );
  const strangers = terms.filter((term) => !known.has(term)).length;
  if (strangers > 0) features[unknown] = (each * (growth ** strangers - 1)) / (growth - 1);
  return features;
}

function best(scores) {
  const [first] = Object.entries(scores ?? {}).sort(([, one], [, other]) => other - one);
  return first && first[0] !== 'None' ? { topic: first[0], score: first[1] } : null;
}
