import { LSPErrorCodes, ResponseError, TextDocuments } from 'vscode-languageserver'
import type { Connection, Event } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { check, parse } from '../core/service.ts'
import type { CableFile, Finding } from '../core/service.ts'
import type { Settings, SettingsStore } from './settings.ts'
import { textDocuments } from './text-documents.ts'
import { t } from '../core/l10n.ts'

/** An open document as one version of it was read under one set of settings. */
export interface OpenFile {
  readonly uri: string
  readonly version: number
  /** Differs for every reading, also after closing and opening the document again. */
  readonly serial: string
  readonly settings: Settings
  readonly file: CableFile
  /** All findings, in the order of the text; computed when first asked for. */
  readonly findings: readonly Finding[]
}

export interface Documents {
  uris(): string[]
  /**
   * The document as it is now; null when the editor has not opened it. Read anew only after a change of text or settings. Rejected with `ContentModified`
   * when the text changes before the settings are known: nobody wants an answer about a text that was not asked about.
   */
  read(uri: string): Promise<OpenFile | null>
  /** The same for a question about all documents, which no change of one of them makes void: the text as it is when the settings are known. */
  readLatest(uri: string): Promise<OpenFile | null>
  /** Opening counts as the first change. */
  readonly onChange: Event<string>
  readonly onClose: Event<string>
  listen(): void
}

/** The documents that the editor has open, each parsed once a version: the whole of it, as a parse takes a fraction of a millisecond. */
export function createDocuments(connection: Connection, settingsOf: () => SettingsStore): Documents {
  const documents = new TextDocuments(textDocuments)
  const cache = new Map<string, OpenFile>()
  let count = 0

  function analyse(document: TextDocument, settings: Settings): OpenFile {
    const old = cache.get(document.uri)
    if (old?.version === document.version && old.settings === settings) return old
    // The settings but for the dialect only say what is made of a text that was read.
    const isRead = old?.version === document.version && old.settings.dialect === settings.dialect
    const file = isRead ? old.file : parse(document.getText(), settings.dialect === 'auto' ? {} : { dialect: settings.dialect })
    const fresh = new ReadFile(document.uri, document.version, String(++count), settings, file)
    cache.set(document.uri, fresh)
    return fresh
  }

  async function read(uri: string): Promise<OpenFile | null> {
    const document = documents.get(uri)
    if (document === undefined) return null
    const store = settingsOf()
    // Known settings are used at once, so that a request sees the text it was asked about and not that of a later change.
    const known = store.peek(uri)
    if (known !== undefined) return analyse(document, known)
    const { version } = document
    const settings = await store.get(uri)
    if (documents.get(uri) !== document) return null
    if (document.version !== version) throw new ResponseError<void>(LSPErrorCodes.ContentModified, t`The text has changed meanwhile.`)
    return analyse(document, settings)
  }

  async function readLatest(uri: string): Promise<OpenFile | null> {
    if (documents.get(uri) === undefined) return null
    const store = settingsOf()
    const settings = store.peek(uri) ?? (await store.get(uri))
    const document = documents.get(uri)
    return document === undefined ? null : analyse(document, settings)
  }

  documents.onDidClose(({ document }) => {
    cache.delete(document.uri)
    settingsOf().forget(document.uri)
  })
  const uriOf =
    (event: Event<{ readonly document: TextDocument }>): Event<string> =>
    (listener) =>
      event((e) => listener(e.document.uri))
  return {
    uris: () => documents.keys(),
    read,
    readLatest,
    onChange: uriOf(documents.onDidChangeContent),
    onClose: uriOf(documents.onDidClose),
    listen: () => void documents.listen(connection),
  }
}

/** A class, since an object literal with a getter gets a hidden class of its own, which keeps old texts alive. */
class ReadFile implements OpenFile {
  readonly uri: string
  readonly version: number
  readonly serial: string
  readonly settings: Settings
  readonly file: CableFile
  #findings: readonly Finding[] | undefined

  constructor(uri: string, version: number, serial: string, settings: Settings, file: CableFile) {
    this.uri = uri
    this.version = version
    this.serial = serial
    this.settings = settings
    this.file = file
  }

  get findings(): readonly Finding[] {
    const { mode, rules, maxLineLength } = this.settings
    this.#findings ??= check(this.file, { mode, rules, maxLineLength, now: Date.now() })
    return this.#findings
  }
}
