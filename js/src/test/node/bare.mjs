// An engine that has garbage collection for WebAssembly, but does not know its texts: Node 22, or browsers of 2024.
const { compile, validate } = WebAssembly;
WebAssembly.compile = (bytes) => compile(bytes);
WebAssembly.validate = (bytes) => validate(bytes);
