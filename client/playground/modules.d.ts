/** The built language server, as text: a page opened from a disk may not start a worker from a file. */
declare const SERVER_SOURCE: string
declare module '*.wasm' {
  const bytes: Uint8Array
  export default bytes
}
