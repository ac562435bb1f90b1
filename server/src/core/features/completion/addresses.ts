import { allCollectives, findCollective } from '../../tables/collectives.ts'
import { allPosts, findPostByName, postsByRoutingIndicator } from '../../tables/posts.ts'
import type { PostEntry } from '../../tables/posts.ts'
import { isRoutingIndicator } from '../../tables/routing.ts'
import { lazy } from '../../tables/tsv.ts'
import type { Caret } from './caret.ts'
import { behindSign, offers } from './caret.ts'
import type { Field } from './field.ts'
import { completion } from './item.ts'
import type { Completion, CompletionParts } from './item.ts'
import { fits, searchForm } from './match.ts'
import { precedenceWords } from './times.ts'
import { later, translate } from '../../l10n.ts'

interface Address {
  readonly name: string
  readonly routingIndicator: string
  readonly place: string
  readonly form: string
  /** The most frequent first. */
  readonly order: number
  readonly entry: string | null
  readonly post: PostEntry | null
}

const addresses = lazy(() => {
  const posts = allPosts().map((post): Address => {
    const place = [post.city, post.country].filter((part) => part !== '').join(', ')
    const routingIndicator = post.routingIndicators[0] ?? ''
    return {
      name: post.name,
      routingIndicator,
      place,
      form: searchForm(`${post.name} ${place} ${routingIndicator}`),
      order: 5000 - Math.min(post.seen, 5000),
      entry: `post ${post.name}`,
      post,
    }
  })
  const seen = new Set<string>()
  const collectives = allCollectives().flatMap(({ name }): Address[] => {
    if (seen.has(name)) return []
    seen.add(name)
    const best = findCollective(name)
    const routingIndicator = best?.routingIndicator ?? ''
    return [
      {
        name,
        routingIndicator,
        place: later`collective`,
        form: searchForm(`${name} ${routingIndicator}`),
        order: 5000 - Math.min(best?.seen ?? 0, 5000),
        entry: null,
        post: null,
      },
    ]
  })
  return [...posts, ...collectives].sort((a, b) => a.order - b.order)
})

/** Originators: posts and departments by name, city or country, without routing indicator (ACP 127, format line 6). */
export function originatorItems(caret: Caret, from: number): Completion[] {
  return choose(
    caret,
    from,
    caret.source.slice(from, caret.offset),
    addresses().filter(({ post }) => post !== null && (post.mrn !== '' || post.kind === 'department')),
    (address) => address.name,
  )
}

/** Addressees of the lines TO, INFO and XMT: with their routing indicator, those of the cable left out; behind a whole name the precedence. */
export function addresseeItems(caret: Caret, field: Field): Completion[] {
  const from = field.valueFrom
  const typed = caret.source.slice(from, caret.offset)
  const slash = typed.indexOf('/')
  const routed = slash > 0 && isRoutingIndicator(typed.slice(0, slash))
  const nameFrom = routed ? from + slash + 1 : from
  const behind = precedenceFrom(caret, nameFrom)
  if (behind !== null) return field.name === 'XMT' ? [] : precedenceItems(caret, behind)
  const present = presentNames(caret)
  if (routed) {
    const listed = postsByRoutingIndicator(typed.slice(0, slash)).map(({ name }) => name)
    const own = addresses().filter(({ name, routingIndicator }) => listed.includes(name) || routingIndicator === typed.slice(0, slash))
    const items = choose(caret, nameFrom, typed.slice(slash + 1), own, (address) => address.name)
    return items.length > 0
      ? items
      : choose(
          caret,
          nameFrom,
          typed.slice(slash + 1),
          addresses().filter(({ name }) => !present.has(name)),
          (address) => address.name,
        )
  }
  const open = addresses().filter(({ name }) => !present.has(name))
  return choose(caret, from, typed, open, ({ name, routingIndicator }) =>
    routingIndicator === '' || field.name === 'XMT' ? name : `${routingIndicator}/${name}`,
  )
}

/** Addressees as SMART prints them, `STRELSAU, AMCONSUL`, with the precedence behind (smart.md 2.3). */
export function printedAddresseeItems(caret: Caret, field: Field): Completion[] {
  const from = behindSign(caret, field.valueFrom, ';')
  const typed = caret.source.slice(from, caret.offset)
  const blank = typed.lastIndexOf(' ')
  const name = blank === -1 ? '' : typed.slice(0, blank)
  if (field.name !== 'exempt' && name !== '' && addresses().some((address) => printed(address) === name.toUpperCase()))
    return precedenceItems(caret, from + blank + 1)
  const present = presentNames(caret)
  return choose(
    caret,
    from,
    typed,
    addresses().filter((address) => !present.has(address.name)),
    printed,
  )
}

/** `AMCONSUL STRELSAU` as `STRELSAU, AMCONSUL`. */
function printed({ name }: Address): string {
  const blank = name.indexOf(' ')
  const prefix = name.slice(0, blank)
  return ['SECSTATE', 'AMEMBASSY', 'AMCONSUL', 'USMISSION', 'USOFFICE', 'USINT', 'USLO', 'AIT', 'REO'].includes(prefix)
    ? `${name.slice(blank + 1)}, ${prefix}`
    : name
}

/** Routing indicators of posts, on the lines 2 and 3: by indicator, post, city or country, those of the line left out. */
export function routingItems(caret: Caret, from: number, present: ReadonlySet<string>): Completion[] {
  const typed = caret.source.slice(from, caret.offset)
  const open = addresses().filter(({ routingIndicator }) => routingIndicator !== '' && !present.has(routingIndicator))
  const seen = new Set<string>()
  const items: Completion[] = []
  open.forEach((address, order) => {
    if (seen.has(address.routingIndicator) || !fits(address.form, typed)) return
    seen.add(address.routingIndicator)
    const { routingIndicator, name, place, entry } = address
    items.push(
      completion(
        { from, to: caret.offset },
        {
          label: routingIndicator,
          detail: name,
          words: `${name} ${place}`,
          kind: 'routing',
          order,
          entry: entry === null ? null : `routing ${routingIndicator}`,
        },
      ),
    )
  })
  return items
}

/** The routing indicator of the FM line's post; null when it has none. */
export function ownIndicator(caret: Caret): string | null {
  const name = caret.cable.fromLine?.address?.name.text
  return name === undefined ? null : (findPostByName(name)?.routingIndicators[0] ?? null)
}

function choose(caret: Caret, from: number, typed: string, open: readonly Address[], textOf: (address: Address) => string): Completion[] {
  const items: Completion[] = []
  open.forEach((address, order) => {
    if (!fits(address.form, typed)) return
    const text = textOf(address)
    const parts: CompletionParts = {
      label: address.name,
      detail: address.post === null ? translate(address.place) : address.place,
      text,
      words: `${text} ${address.place} ${address.routingIndicator}`,
      kind: 'place',
      order,
      entry: address.entry,
    }
    items.push(completion({ from, to: caret.offset }, parts))
  })
  return items
}

/** Where the precedence begins when a whole address name stands before the caret, and only letters of one word or NIACT IMMEDIATE behind it. */
function precedenceFrom(caret: Caret, nameFrom: number): number | null {
  const typed = caret.source.slice(nameFrom, caret.offset)
  for (let blank = typed.lastIndexOf(' '), count = 0; blank > 0 && count < 3; blank = typed.lastIndexOf(' ', blank - 1), count++) {
    const name = typed.slice(0, blank).trim()
    if (findPostByName(name) !== undefined || findCollective(name) !== undefined) return nameFrom + blank + 1
  }
  return null
}

function precedenceItems(caret: Caret, from: number): Completion[] {
  const typed = caret.source.slice(from, caret.offset)
  // Digits are a message continuity number, which only the sender knows.
  if (typed !== '' && typed.charCodeAt(0) < 58) return []
  const action = caret.cable.dateTimeGroup?.precedence?.text
  const words = precedenceWords(caret)
  const limit = action === undefined ? 0 : words.findIndex(({ letter }) => letter === action)
  return offers(
    caret,
    from,
    words.flatMap(({ name, use, obsolete }, rank): CompletionParts[] =>
      rank < limit || obsolete ? [] : [{ label: name, detail: use, kind: 'precedence', entry: `precedence ${name}` }],
    ),
  )
}

function presentNames(caret: Caret): ReadonlySet<string> {
  const names = new Set<string>()
  for (const list of caret.cable.addressLists)
    for (const address of list.addresses) if (!(address.from <= caret.offset && caret.offset <= address.to)) names.add(address.name.text)
  const sender = caret.cable.fromLine?.address
  if (sender != null && !(sender.from <= caret.offset && caret.offset <= sender.to)) names.add(sender.name.text)
  return names
}
