type Template = readonly Item[];
type Item = {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly submenu?: Template;
  readonly click?: () => void;
};
type BuiltItem = Omit<Item, "submenu"> & { readonly label: string; readonly submenu?: BuiltMenu };
type BuiltMenu = {
  readonly items: readonly BuiltItem[];
  getMenuItemById(id: string): BuiltItem | null;
};

/** `Menu`: keeps what it is given; nothing is drawn, no accelerator works. */
export function createMenu() {
  let applicationMenu: BuiltMenu | null = null;
  return {
    buildFromTemplate: built,
    setApplicationMenu: (menu: BuiltMenu | null) => {
      applicationMenu = menu;
    },
    getApplicationMenu: () => applicationMenu,
  };
}

function built(template: Template): BuiltMenu {
  const items = template.map((item): BuiltItem => {
    const { submenu, ...rest } = item;
    const label = item.label ?? item.role ?? "";
    return submenu === undefined ? { ...rest, label } : { ...rest, label, submenu: built(submenu) };
  });
  return { items, getMenuItemById: (id) => find(items, id) };
}

function find(items: readonly BuiltItem[], id: string): BuiltItem | null {
  for (const item of items) {
    const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
    if (found) return found;
  }
  return null;
}
