/** The input cannot be published: nothing was written, the site that stands is left as it is. The message is for people. */
export class StoppedPublication extends Error {
  override name = 'StoppedPublication';
}
