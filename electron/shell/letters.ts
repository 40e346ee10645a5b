import { BrowserWindow } from 'electron';

/**
 * What was found out. Fonts that are installed meanwhile are seen at the next start, by the browser as
 * well.
 */
const known = new Map<string, boolean>();

/**
 * Which of the letters no font of this machine has: the browser draws each and says whether it looks like a
 * code point that stands for nothing. In a hidden window of its own, since a report may run no script.
 * Rejects where there can be none.
 */
export async function findMissing(letters: readonly string[]): Promise<string[]> {
  const ask = letters.filter((letter) => !known.has(letter));
  if (ask.length > 0) {
    const missing = new Set(await drawn(ask));
    for (const letter of ask) known.set(letter, missing.has(letter));
  }
  return letters.filter((letter) => known.get(letter));
}

async function drawn(letters: readonly string[]): Promise<string[]> {
  const window = new BrowserWindow({
    show: false,
    width: 400,
    height: 300,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  try {
    await window.loadURL('about:blank');
    return (await window.webContents.executeJavaScript(
      `(${alikeNothing.toString()})(${JSON.stringify(letters)})`,
    )) as string[];
  } finally {
    window.destroy();
  }
}

/**
 * Runs in the page, and so may use nothing but its arguments. A letter without a font is drawn by the sign
 * that the first font has for it (a box, or nothing at all), the same one for all. An accent without a font
 * takes the place of that sign beside its letter. What only steers the letters around it is not drawn, and
 * cannot be missing.
 */
function alikeNothing(letters: string[]): string[] {
  const NOTHING = '\u{10FFFE}';
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [180, 80];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return [];
  context.font = '48px serif';
  const seen = new Map<string, string>();
  const picture = (text: string): string => {
    const before = seen.get(text);
    if (before !== undefined) return before;
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.fillText(text, 10, 56);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let sum = 0;
    // The opacity of every dot; the colour of an emoji adds nothing.
    for (let at = 3; at < data.length; at += 4) sum = (Math.imul(sum, 31) + data[at]!) | 0;
    const found = `${sum} ${context.measureText(text).width}`;
    seen.set(text, found);
    return found;
  };
  const isMissing = (letter: string): boolean => {
    const characters = Array.from(letter.normalize('NFC')).filter(
      (each) => !/^[\p{Default_Ignorable_Code_Point}]$/u.test(each),
    );
    return characters.some((each, at) => {
      if (!/^\p{M}$/u.test(each)) return picture(each) === picture(NOTHING);
      const under = at === 0 ? 'x' : characters[at - 1]!;
      return picture(under + each) === picture(under + NOTHING);
    });
  };
  return letters.filter(isMissing);
}
