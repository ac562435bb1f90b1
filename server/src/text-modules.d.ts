declare module '*.tsv' {
  const text: string
  export default text
}
declare module '*.md' {
  const text: string
  export default text
}
declare module '*.cable' {
  const text: string
  export default text
}

declare module '*.json' {
  const entries: Readonly<Record<string, string>>
  export default entries
}
