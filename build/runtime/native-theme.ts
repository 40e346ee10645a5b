// nativeTheme: the system's colour scheme as the page sees it, and the app's wish against it.
import { StandInEmitter } from './emitter';
import type { PageState } from './page/wire';
import type { WebContents } from './web-contents';
import { windows } from './window-list';

class NativeTheme
  extends StandInEmitter
  implements Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>
{
  private wish: Electron.NativeTheme['themeSource'] = 'system';
  private dark = false;

  constructor() {
    super('nativeTheme', ['updated']);
  }

  get shouldUseDarkColors(): boolean {
    return this.dark;
  }

  get themeSource(): Electron.NativeTheme['themeSource'] {
    return this.wish;
  }

  set themeSource(wish: Electron.NativeTheme['themeSource']) {
    if (wish === this.wish) return;
    this.wish = wish;
    for (const window of windows.list) this.applyTo(window.page);
    // Forced, the answer is known at once; otherwise the page will tell.
    if (wish !== 'system') this.became(wish === 'dark');
  }

  /** Follows a new window: gives it the app's wish, and learns the system's scheme from it. */
  follow(contents: WebContents): void {
    if (this.wish !== 'system') this.applyTo(contents);
    contents.on('state', ({ dark }: PageState) => this.became(dark));
  }

  private applyTo(contents: WebContents): void {
    const value = this.wish === 'system' ? '' : this.wish;
    contents.attached.then(
      (session) =>
        session.attempt('Emulation.setEmulatedMedia', {
          features: [{ name: 'prefers-color-scheme', value }],
        }),
      () => {},
    );
  }

  private became(dark: boolean): void {
    if (dark === this.dark) return;
    this.dark = dark;
    this.emit('updated');
  }
}

export const nativeTheme = new NativeTheme();
