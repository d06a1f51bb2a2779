type Template = readonly Item[];
type Item = {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly checked?: boolean;
  readonly submenu?: Template;
  readonly click?: (item: unknown) => void;
};
type BuiltItem = Omit<Item, "submenu" | "click"> & {
  readonly label: string;
  readonly submenu?: BuiltMenu;
  checked: boolean;
  readonly click: () => void;
};
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
    const { submenu, click, ...rest } = item;
    const made: BuiltItem = {
      ...rest,
      label: item.label ?? item.role ?? "",
      checked: item.checked ?? false,
      // Like Electron's, it flips its mark before it tells anyone.
      click: () => {
        if (made.type === "checkbox") made.checked = !made.checked;
        click?.(made);
      },
      ...(submenu === undefined ? {} : { submenu: built(submenu) }),
    };
    return made;
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
