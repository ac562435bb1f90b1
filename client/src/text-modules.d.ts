declare module '*.cable' {
  const text: string
  export default text
}
