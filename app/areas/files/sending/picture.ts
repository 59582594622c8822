/** A photograph of a site is read on a screen and printed on a page: more points than that serve nobody. */
const LONGEST_SIDE = 2560;
const QUALITY = 0.85;

/**
 * A photograph made smaller before it leaves, upright as the phone held it. What is small already, or cannot be
 * drawn, leaves as it is.
 */
export async function smaller(photo: File): Promise<File> {
  try {
    const drawn = await redrawn(photo, LONGEST_SIDE);
    return drawn && drawn.size < photo.size ? drawn : photo;
  } catch {
    return photo;
  }
}

/** The longest side of a photo that paper prints at half its width. */
const ON_PAPER = 1600;

/** A picture as a JPEG that a page prints, whatever it was. Rejects what is no picture that this browser draws. */
export async function printable(photo: File): Promise<File> {
  return (await redrawn(photo, ON_PAPER, photo.type !== "image/jpeg")) ?? photo;
}

/** Drawn anew as a JPEG of at most `longest` points a side; null for one that is small already, unless `always`. */
async function redrawn(photo: File, longest: number, always = false): Promise<File | null> {
  const whole = await createImageBitmap(photo, { imageOrientation: "from-image" });
  const ratio = Math.min(1, longest / Math.max(whole.width, whole.height));
  if (ratio === 1 && !always) {
    whole.close();
    return null;
  }
  const [width, height] = [whole.width, whole.height].map((side) => Math.max(1, Math.round(side * ratio)));
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.imageSmoothingQuality = "high";
  // Paper is white under what a picture leaves open.
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(whole, 0, 0, canvas.width, canvas.height);
  whole.close();
  const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
  if (blob.type !== "image/jpeg") throw new Error("no JPEG");
  return new File([blob], `${photo.name.replace(/\.\w+$/, "")}.jpg`, {
    type: blob.type,
    lastModified: photo.lastModified,
  });
}

/** Phones call every photograph "image.jpg": its moment tells it from the others. */
export const namedPhoto = (photo: File): File => {
  const taken = new Date(photo.lastModified);
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${taken.getFullYear()}-${two(taken.getMonth() + 1)}-${two(taken.getDate())}`;
  const name = `Photo ${day} ${two(taken.getHours())}h${two(taken.getMinutes())}m${two(taken.getSeconds())}.jpg`;
  return new File([photo], name, { type: photo.type, lastModified: photo.lastModified });
};
