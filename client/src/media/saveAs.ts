/** Gives a file to the browser to be saved under this name. Nothing opens it. */
export function saveAs(content: Blob, name: string): void {
  // As bytes and nothing more: no browser is to show it in a tab instead.
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
