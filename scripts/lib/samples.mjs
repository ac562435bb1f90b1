// Where the cables for trying things out lie: the invented ones of this project and, where it is at hand, the real one.
import { copyFile, cp, mkdtemp, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from './process.mjs'

export const examples = path.join(root, 'examples')

/** The real cable, or undefined where this clone has no sample folder beside it and CABLE_SAMPLES names none (that folder, or the cables in it). */
export function realCable() {
  const samples = process.env.CABLE_SAMPLES ?? path.join(root, '..', 'shared')
  return [path.join(samples, 'cables', 'doha-690.txt'), path.join(samples, 'doha-690.txt')].find(existsSync)
}

const note = 'Shopping list\n\n1. Milk\n2. Bread\n3. A priority parcel for the neighbour\n'

/** Fills a folder (a temporary one, unless named) with the examples, the real cable under both endings, and an ordinary text. */
export async function makeWorkspace(folder) {
  folder ??= await mkdtemp(path.join(tmpdir(), 'cable-workspace-'))
  await cp(examples, folder, { recursive: true })
  await copyFile(path.join(examples, 'published-copy.cable'), path.join(folder, 'published-copy.txt'))
  await writeFile(path.join(folder, 'note.txt'), note)
  const real = realCable()
  if (real) for (const name of ['doha-690.cable', 'doha-690.txt']) await copyFile(real, path.join(folder, name))
  return folder
}
