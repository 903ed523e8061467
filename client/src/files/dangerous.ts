/** Files that a double click would run: neither sent nor taken. Pure. */

const endings: ReadonlySet<string> = new Set(
  [
    // programs, and what installs them
    'exe com scr pif cpl msi msp msix msixbundle appx appxbundle appinstaller application gadget dll sys drv ocx',
    'app pkg dmg apk aab ipa deb rpm run elf appimage flatpakref snap xpi crx',
    // scripts
    'bat cmd ps1 ps1xml ps2 psm1 psd1 psc1 vb vbs vbe js jse mjs ws wsf wsc wsh hta sct shb shs',
    'sh bash zsh csh fish command tool workflow scpt scptd applescript terminal action jar jnlp py pyw pyc rb pl php',
    // what opens something else, or changes the system
    'lnk url scf inf reg desktop website webloc library-ms search-ms settingcontent-ms msc chm hlp diagcab cab',
    'iso img vhd vhdx xll xlam wll ade adp mde mdb accde ppa ppam rdp theme themepack',
  ].flatMap((line) => line.split(' ')),
);

/** Whatever stands behind the last dot counts, as systems read it: they skip dots and spaces at the end, and streams. */
export function isDangerous(name: string): boolean {
  const read = name
    .normalize('NFKC')
    .split(':')[0]
    ?.replace(/[\s.]+$/u, '')
    .toLowerCase();
  const ending = read?.includes('.') ? read.split('.').at(-1)?.trim() : undefined;
  return ending !== undefined && endings.has(ending);
}
