/*
 * What pdfjs asks for beside the file: character maps of Chinese, Japanese and Korean fonts, and the two
 * faces of signs that no system is sure to have. They come from the app's own folder.
 */

const MAPS = import.meta.glob<string>('../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url',
  import: 'default',
  eager: true,
  exhaustive: true,
});
const FACES = import.meta.glob<string>(
  '../../../../node_modules/pdfjs-dist/standard_fonts/Foxit{Symbol,Dingbats}.pfb',
  {
    query: '?url',
    import: 'default',
    eager: true,
    exhaustive: true,
  },
);

const PACKAGE = '../../../../node_modules/pdfjs-dist';

export class Beside {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const found =
      kind === 'cMapUrl'
        ? MAPS[`${PACKAGE}/cmaps/${filename}`]
        : FACES[`${PACKAGE}/standard_fonts/${filename}`];
    if (found === undefined) throw new Error(`Stet brings no ${filename} along.`);
    return new Uint8Array(await (await fetch(found)).arrayBuffer());
  }
}
