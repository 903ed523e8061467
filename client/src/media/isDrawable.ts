/** Whether the browser can draw a picture, for small ones: it is drawn once to find out. */
export async function isDrawable(picture: Blob): Promise<boolean> {
  try {
    (await createImageBitmap(picture)).close();
    return true;
  } catch {
    return false;
  }
}
