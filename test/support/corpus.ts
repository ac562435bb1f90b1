import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface SampleCable {
  /** File name with its folder. */
  readonly name: string
  readonly text: string
}

/** The invented cables, all or only those that are valid ones of their kind (`clean` in test/cables/README.md). */
export function inventedCables(which: 'all' | 'clean' = 'all'): readonly SampleCable[] {
  const clean = cleanNames()
  return readFolder('test/cables').filter(({ name }) => which === 'all' || clean.has(path.basename(name, '.cable')))
}

/** The cables that the product shows to people. */
export function exampleCables(): readonly SampleCable[] {
  return readFolder('examples')
}

/** The real cables beside the project (or under CABLE_SAMPLES); empty in a clone that has none. */
export function realCables(): readonly SampleCable[] {
  const folder = `${process.env['CABLE_SAMPLES'] ?? '../shared'}/cables`
  try {
    return readFolder(folder)
  } catch {
    return []
  }
}

/** The one real cable that everything must work on; null in a clone without it. */
export function seedCable(): string | null {
  return realCables().find(({ name }) => name.endsWith('doha-690.txt'))?.text ?? null
}

function cleanNames(): ReadonlySet<string> {
  const names = new Set<string>()
  for (const line of readFileSync('test/cables/README.md', 'utf8').split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim())
    if (cells[4] === '**yes**' && cells[1] !== undefined) names.add(cells[1].replaceAll('`', ''))
  }
  return names
}

function readFolder(folder: string): readonly SampleCable[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.cable') || file.endsWith('.txt'))
    .sort()
    .map((file) => ({ name: path.join(folder, file), text: readFileSync(path.join(folder, file), 'utf8') }))
}
