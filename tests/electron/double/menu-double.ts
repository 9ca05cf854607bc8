import type { Menu, MenuItemConstructorOptions as Item } from 'electron';

/** The application's menu as it was last set, and how to choose from it. */
export function createMenu() {
  let items: readonly Item[] = [];
  const built = (template: readonly Item[]): Menu => {
    for (const item of flat(template))
      if (item.label === undefined && item.role === undefined && item.type !== 'separator')
        throw new Error('a menu item needs a label, a role or a type');
    return { items: template, popup: () => void (popped = template) } as unknown as Menu;
  };
  let popped: readonly Item[] = [];
  const menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'> = {
    buildFromTemplate: (template) => built(template as readonly Item[]),
    setApplicationMenu: (next) => void (items = (next?.items ?? []) as unknown as readonly Item[]),
  };
  return {
    menu,
    items: (): readonly Item[] => flat(items),
    /** The menu under the pointer that was shown last. */
    popped: () => popped,
    choose: (id: string): void => {
      const item = flat(items).find((one) => one.id === id);
      if (item?.click === undefined) throw new Error(`the menu has no item ${id}`);
      item.click({} as never, undefined, {});
    },
  };
}

const flat = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
