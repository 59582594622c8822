/** A photograph of a site is read on a screen and printed on a page: more points than that serve nobody. */
const LONGEST_SIDE = 2560;
const QUALITY = 0.85;

/**
 * A photograph made smaller before it leaves, upright as the phone held it. What is small already, or cannot be
 * drawn, leaves as it is.
 */
export async function smaller(photo: File): Promise<File> {
  try {
    const whole = await createImageBitmap(photo, { imageOrientation: "from-image" });
    const ratio = LONGEST_SIDE / Math.max(whole.width, whole.height);
    if (ratio >= 1) {
      whole.close();
      return photo;
    }
    const [width, height] = [Math.round(whole.width * ratio), Math.round(whole.height * ratio)];
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext("2d");
    if (!pen) return photo;
    pen.imageSmoothingQuality = "high";
    pen.drawImage(whole, 0, 0, width, height);
    whole.close();
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
    if (blob.type !== "image/jpeg" || blob.size >= photo.size) return photo;
    return new File([blob], photo.name.replace(/\.\w+$/, "") + ".jpg", {
      type: blob.type,
      lastModified: photo.lastModified,
    });
  } catch {
    return photo;
  }
}

/** Phones call every photograph "image.jpg": its moment tells it from the others. */
export const namedPhoto = (photo: File): File => {
  const taken = new Date(photo.lastModified);
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${taken.getFullYear()}-${two(taken.getMonth() + 1)}-${two(taken.getDate())}`;
  const name = `Photo ${day} ${two(taken.getHours())}h${two(taken.getMinutes())}m${two(taken.getSeconds())}.jpg`;
  return new File([photo], name, { type: photo.type, lastModified: photo.lastModified });
};
