// `import source from './file.ts?injected'`: the file, bundled into one script that defines `standIn`, as
// text.
declare module '*?injected' {
  const source: string;
  export default source;
}
