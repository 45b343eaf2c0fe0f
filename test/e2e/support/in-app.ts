/** Keeps a script that runs before the app to the app: Firefox runs it in the empty page, too, which is no secure one and has no camera. */
export function inApp(script: string): string {
  return `if (isSecureContext) { ${script} }`;
}
