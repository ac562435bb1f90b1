import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allPosts } from '../../server/src/core/tables/posts.ts'
import {
  allStations,
  canonicalStation,
  sameStation,
  sameStationOnPage,
  stationOfOriginator,
} from '../../server/src/core/tables/stations.ts'

test('a station is found in whatever form cables write it', () => {
  const forms = {
    'SAO PAULO': 'full',
    saopaulo: 'full',
    'SAO PAUL': 'variant',
    'ST. PETERSBURG': 'full',
    DAMASC: 'short',
    EFTOLONDON: 'variant',
  }
  const names = ['SAOPAULO', 'SAOPAULO', 'SAOPAULO', 'STPETERSBURG', 'DAMASCUS', 'LONDON']
  for (const [at, [text, form]] of Object.entries(forms).entries()) {
    assert.equal(canonicalStation(text)?.canonical, names[at], text)
    assert.equal(canonicalStation(text)?.form, form, text)
  }
  assert.equal(canonicalStation('DOHA')?.postName, 'AMEMBASSY DOHA')
  assert.equal(canonicalStation('ANTWER')?.canonical, 'ANTWERP')
})

test('odd text is no station', () => {
  for (const text of ['', ' ', '...', '\ud800', 'ZENDA', 'X'.repeat(10000), 'constructor']) {
    assert.equal(canonicalStation(text), undefined)
    assert.equal(sameStation(text, 'DOHA'), false)
    assert.equal(sameStation('DOHA', text), false)
    assert.equal(sameStationOnPage(text, 'DOHA'), false)
  }
  assert.equal(sameStation('', ''), false)
  for (const text of ['', ' ', 'CDR USCENTCOM MACDILL AFB FL', 'X'.repeat(10000), 'AMEMBASSY'])
    assert.equal(stationOfOriginator(text), undefined, text.slice(0, 40))
})

test('an FM line tells the name to expect in the message number', () => {
  const pairs = {
    'AMEMBASSY DOHA': 'DOHA',
    'AMCONSUL SAO PAULO': 'SAO PAULO',
    'SECSTATE WASHDC': 'STATE',
    'USDEL SECRETARY': 'SECTO',
    'USMISSION USUN NEW YORK': 'USUN NEW YORK',
    'USMISSION GENEVA': 'GENEVA',
    'USMISSION USNATO': 'USNATO',
    'USMISSION UNVIE VIENNA': 'UNVIE VIENNA',
    'USEU BRUSSELS': 'USEU BRUSSELS',
    'AMEMBASSY VATICAN': 'VATICAN',
    'USINT HAVANA': 'HAVANA',
    'IRAN RPO DUBAI': 'IRAN RPO DUBAI',
    'AMEMBASSY GUATEMALA CITY': 'GUATEMALA',
    'AMEMBASSY ZENDA': 'ZENDA',
  }
  for (const [fm, station] of Object.entries(pairs)) assert.equal(stationOfOriginator(fm), station)
  assert.ok(sameStation(stationOfOriginator('USMISSION UNESCO PARIS') ?? '', 'PARIS FR'))
  assert.ok(sameStation(stationOfOriginator('AIT TAIPEI') ?? '', 'TAIPEI'))
})

test('every embassy and consulate leads to a name that means the same station', () => {
  for (const post of allPosts()) {
    if (post.kind !== 'embassy' && post.kind !== 'consulate') continue
    assert.ok(sameStation(stationOfOriginator(post.name) ?? '', post.mrn), `${post.name}: ${stationOfOriginator(post.name)}`)
  }
})

test('renamed and doubly named stations are the same, neighbours are not', () => {
  for (const [a = '', b = ''] of [
    ['SAO PAULO', 'saopaulo'],
    ['BRUSSELS', 'USEU BRUSSELS'],
    ['RPO DUBAI', 'IRAN RPO DUBAI'],
    ['KIEV', 'KYIV'],
    ['DOHA', 'Doha'],
    ['ZENDA', 'Zenda'],
    ['TEL AVIV', 'TELAVIV'],
  ])
    assert.ok(sameStation(a, b) && sameStation(b, a), `${a} ${b}`)
  for (const [a = '', b = ''] of [
    ['DOHA', 'RIYADH'],
    ['DUBAI', 'RPO DUBAI'],
    ['VIENNA', 'UNVIE VIENNA'],
    ['PARIS', 'PARIS FR'],
    ['STATE', 'SECTO'],
    ['ZENDA', 'STRELSAU'],
  ])
    assert.ok(!sameStation(a, b), `${a} ${b}`)
})

test('page headers cut the name', () => {
  for (const [page = '', station = ''] of [
    ['BUENOS AIR', 'BUENOS AIRES'],
    ['UNVIE VIEN', 'UNVIE VIENNA'],
    ['OUAGADOUGO', 'OUAGADOUGOU'],
    ['PORT M', 'PORT MORESBY'],
    ['VATICA', 'VATICAN'],
    ['DUBAI', 'RPO DUBAI'],
    ['ISLAMABAD', 'Islamabad'],
  ])
    assert.ok(sameStationOnPage(page, station), page)
  for (const [page = '', station = ''] of [
    ['BUENOS AIR', 'BOGOTA'],
    ['DO', 'DOHA'],
    ['RIYADH', 'DOHA'],
    ['DUBAI', 'ABU DHABI'],
  ])
    assert.ok(!sameStationOnPage(page, station), page)
})

test('every name leads to a usual name that leads to itself', () => {
  for (const station of allStations()) assert.equal(canonicalStation(station.canonical)?.canonical, station.canonical, station.name)
})
