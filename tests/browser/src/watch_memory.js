// Runs before the widget's script in a page whose memory is measured: it remembers the memory of each WebAssembly module, which no engine
// counts as part of its heap.
window.memories = new Set();
{
  const remember = ({ exports }) => {
    for (const one of Object.values(exports)) if (one instanceof WebAssembly.Memory) memories.add(one);
  };
  // A module that is compiled already becomes an instance without a promise.
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(Instance, parts) {
      const made = new Instance(...parts);
      remember(made);
      return made;
    },
  });
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...parts) => {
      const made = await own.apply(WebAssembly, parts);
      remember(made.instance ?? made);
      return made;
    };
  }
}
