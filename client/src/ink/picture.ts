/** A drawing as a picture file: saved, or put on the clipboard. */

const scale = 2;

export async function savePicture(svg: SVGSVGElement, name: string): Promise<void> {
  const address = URL.createObjectURL(await render(svg));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** False where the browser does not let it be. */
export async function copyPicture(svg: SVGSVGElement): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': render(svg) })]);
    return true;
  } catch {
    return false;
  }
}

/** A PNG on white, twice as large. */
async function render(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = svg.viewBox.baseVal;
  const canvas = new OffscreenCanvas(width * scale, height * scale);
  const on = canvas.getContext('2d');
  if (on) {
    on.fillStyle = '#fff';
    on.fillRect(0, 0, canvas.width, canvas.height);
    on.scale(scale, scale);
    for (const path of svg.querySelectorAll('path')) {
      on.fillStyle = path.getAttribute('fill') ?? '#000';
      const outline = new Path2D(path.getAttribute('d') ?? '');
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- A canvas is no array.
      on.fill(outline);
    }
  }
  return canvas.convertToBlob({ type: 'image/png' });
}
