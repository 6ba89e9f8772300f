// Times one question to the model: microseconds for each time it is asked. `arguments` are the case and the question.
const [which, question] = arguments;
const { instance } = await WebAssembly.instantiateStreaming(fetch("/timing.wasm"));
const ask = (rounds) => {
  if (instance.exports.ask(which, question, rounds) !== rounds) throw new Error("nobody was asked");
};
// The first time is forgotten, in which the engine compiles what it has not seen before; what it sees often it compiles better.
ask(250);
// A few whole ways through all answers at a time, and more until that takes as long as the clock can tell well.
for (let rounds = 250; ; rounds *= 2) {
  const begin = performance.now();
  ask(rounds);
  const took = performance.now() - begin;
  if (took >= 100) return (took / rounds) * 1000;
}
