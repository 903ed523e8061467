/** Files that a double click would run: neither sent nor taken. Pure. */

const endings: ReadonlySet<string> = new Set(
  [
    // programs, and what installs them
    'exe com scr pif cpl msi msp msix msixbundle appx appxbundle appinstaller application appref-ms msu mst mof wsb gadget dll sys drv ocx',
    'app pkg dmg apk aab ipa deb rpm run elf appimage flatpakref snap xpi crx',
    // scripts
    'bat cmd ps1 ps1xml ps2 ps2xml psm1 psd1 psc1 psc2 vb vbscript vbs vbe js jse mjs ws wsf wsc wsh hta sct shb shs',
    'sh bash zsh csh fish command tool workflow scpt scptd applescript terminal action jar jnlp py pyw pyc rb pl php',
    // what opens something else, or changes the system
    'lnk url scf inf reg desktop website webloc inetloc fileloc library-ms search-ms settingcontent-ms msc chm hlp diagcab cab',
    'iso img vhd vhdx xll xlam wll ade adp mde mdb accde ppa ppam rdp theme themepack',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Whatever stands behind the last dot counts, as systems read it: they skip dots and spaces at the end. What follows a colon is a
 * stream to some, and to others the end of the name.
 */
export const isDangerous = (name: string): boolean =>
  name.normalize('NFKC').toLowerCase().split(':').some(endsDangerously);

function endsDangerously(part: string): boolean {
  const read = part.replace(/[\s.]+$/u, '');
  const ending = read.includes('.') ? read.split('.').at(-1)?.trim() : undefined;
  return ending !== undefined && endings.has(ending);
}
