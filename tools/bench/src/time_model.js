// Times one question to the model: microseconds for each time it is asked. `arguments` are the case and the question.
const [which, question] = arguments;
const { instance } = await WebAssembly.instantiateStreaming(fetch("/timing.wasm"));
const ask = (rounds) => {
  if (instance.exports.ask(which, question, rounds) !== rounds) throw new Error("nobody was asked");
};
// A few whole ways through all answers at a time, and more until that takes as long as the clock can tell well. The first times are
// forgotten: an engine compiles better what it sees often.
for (let rounds = 250; ; rounds *= 2) {
  const begin = performance.now();
  ask(rounds);
  const took = performance.now() - begin;
  if (took >= 100) return (took / rounds) * 1000;
}
