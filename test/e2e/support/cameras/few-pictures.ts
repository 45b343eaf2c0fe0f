/** Enough to read a letter that is held; more would only keep the machine busy that other tests wait for. */
const PICTURES_A_SECOND = 8;

/** For a page's init script: cameras, pretended or not, give few pictures a second. */
export const fewPictures = `(${askForFew.toString()})(${PICTURES_A_SECOND})`;

/** Runs in the page. */
function askForFew(most: number): void {
  if (!('mediaDevices' in navigator)) return;
  const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = (asked) => {
    if (typeof asked?.video === 'object') asked.video.frameRate = {ideal: most, max: most};
    return open(asked);
  };
}
