// The product, bundled from the sources as the build bundles it, so that the bench measures what is in the working tree.
import * as esbuild from 'esbuild'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundles } from '../../esbuild.mjs'
import { cache, root } from '../lib/process.mjs'
import { sink } from './measure.mjs'

/** Bundles the product file whose build output ends in `name` into the bench's folder; null when its entry does not exist. */
export async function bundle(name) {
  const options = bundles.find((b) => b.outfile.endsWith(`/${name}`))
  if (options === undefined || !existsSync(path.join(root, options.entryPoints[0]))) return null
  const outfile = path.join(cache, 'bench', name)
  await esbuild.build({ ...options, outfile, absWorkingDir: root, minify: true, sourcemap: false, logLevel: 'silent' })
  return outfile
}

export async function loadCore() {
  const file = await bundle('core.mjs')
  return file === null ? null : { file, core: await import(pathToFileURL(file).href) }
}

/** Settings that switch on the rules that are off by default, so that no rule is left out of a measurement. */
export function everyRule(core) {
  const off = core.rules.filter((rule) => rule.severity.author === 'off' || rule.severity.archive === 'off')
  return Object.fromEntries(off.map((rule) => [rule.name, 'hint']))
}

export function parsing(core, texts) {
  return {
    id: 'parse',
    run() {
      for (const text of texts) sink.value += core.parse(text).cables.length
    },
  }
}

/** Parse, outline and rules of each text; with `rules` the settings of `everyRule`. */
export function analysis(core, texts, id, options) {
  return {
    id,
    run() {
      for (const text of texts) sink.value += analyse(core, text, options)
    },
  }
}

/** One whole analysis; returns the number of findings and outline items, so that the work is used. */
export function analyse(core, text, options) {
  const file = core.parse(text)
  return core.outline(file).length + core.check(file, options).length
}
