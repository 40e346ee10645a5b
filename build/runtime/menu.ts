// Menu: kept, never shown. On Linux and Windows the app draws its menu bar in the page; where Electron would
// show a native one (macOS), the browser's own menu bar stands.
import { unsupported } from './unsupported';

type Item = Electron.MenuItemConstructorOptions | Electron.MenuItem;

let application: Menu | null = null;

export class Menu implements Pick<Electron.Menu, 'append' | 'getMenuItemById' | 'popup'> {
  readonly items: Item[] = [];

  static buildFromTemplate(template: Item[]): Menu {
    const menu = new Menu();
    template.forEach((item) => menu.items.push(item));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    application = menu;
  }

  static getApplicationMenu(): Menu | null {
    return application;
  }

  append(item: Electron.MenuItem): void {
    this.items.push(item);
  }

  getMenuItemById(id: string): Electron.MenuItem | null {
    for (const item of this.items) {
      if (item.id === id) return item as Electron.MenuItem;
      const below = item.submenu;
      const found =
        below &&
        (below instanceof Menu ? below : Menu.buildFromTemplate(below as Item[])).getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  popup(): void {
    unsupported('Menu.popup (draw the menu in the page)');
  }
}
