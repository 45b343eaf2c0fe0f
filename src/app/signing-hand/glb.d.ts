/** The build puts the bytes of 3-D models into the scripts that import them (scripts/build/bundles.ts). */
declare module '*.glb' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
