import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allCollectives, collectiveByRoutingIndicator, findCollective, isCollective } from '../../server/src/core/tables/collectives.ts'
import { allPosts, findPostByMrnName, findPostByName, postPrefix, postsByRoutingIndicator } from '../../server/src/core/tables/posts.ts'
import {
  allRoutingIndicators,
  findReleaseCode,
  findRoutingIndicator,
  isRoutingIndicator,
  isStateRoutingIndicator,
  nationOfRoutingIndicator,
} from '../../server/src/core/tables/routing.ts'

const odd = ['', ' ', '\ud800', '\0', 'X'.repeat(10000), 'constructor', '\u00df']

test('a post is found by its address, its name in message numbers and its routing indicator', () => {
  const doha = findPostByName('AMEMBASSY DOHA')
  assert.equal(doha?.city, 'Doha')
  assert.equal(doha.country, 'Qatar')
  assert.equal(doha.kind, 'embassy')
  assert.deepEqual(doha.routingIndicators, ['RUEHDO'])
  assert.ok(doha.latitude !== null && doha.latitude > 25 && doha.latitude < 26)
  assert.match(doha.source, /GeoNames/)
  assert.equal(findPostByMrnName('DOHA'), doha)
  assert.deepEqual(postsByRoutingIndicator('ruehdo'), [doha])
  assert.equal(findPostByName('Amconsul St. Petersburg')?.city, 'St Petersburg')
})

test('the embassy comes before a consulate or mission of the same station, the Department before its offices', () => {
  assert.equal(findPostByMrnName('ADDIS ABABA')?.name, 'AMEMBASSY ADDIS ABABA')
  assert.equal(findPostByMrnName('STATE')?.name, 'SECSTATE WASHDC')
  assert.equal(findPostByMrnName('SAO PAULO')?.name, 'AMCONSUL SAO PAULO')
})

test('several addresses can stand behind one routing indicator, one address behind several', () => {
  const names = postsByRoutingIndicator('RUEHC').map((post) => post.name)
  assert.ok(names.includes('SECSTATE WASHDC') && names.includes('DEPT OF LABOR WASHDC'))
  assert.deepEqual(findPostByName('AMEMBASSY HARARE')?.routingIndicators.toSorted(), ['RUEHSAB', 'RUEHSB'])
})

test('every embassy and consulate has a country and a city of its own', () => {
  for (const post of allPosts()) {
    if (post.kind !== 'embassy' && post.kind !== 'consulate') continue
    assert.ok(post.country !== '' && post.city !== '' && post.mrn !== '', post.name)
  }
  const countries = {
    'AMEMBASSY BELGRADE': 'Serbia',
    'AMEMBASSY MANAGUA': 'Nicaragua',
    'AMCONSUL SHENYANG': 'China',
    'AMEMBASSY SOFIA': 'Bulgaria',
  }
  for (const [name, country] of Object.entries(countries)) assert.equal(findPostByName(name)?.country, country)
})

test('the first word of a post says what it is', () => {
  assert.equal(postPrefix('AMEMBASSY ZENDA')?.meaning, 'American embassy')
  assert.equal(postPrefix('IRAN RPO DUBAI')?.prefix, 'IRAN RPO')
  assert.equal(postPrefix('ZENDA'), undefined)
  assert.equal(postPrefix('AMEMBASSYZENDA'), undefined)
})

test('odd text names no post', () => {
  for (const text of odd) {
    assert.equal(findPostByName(text), undefined)
    assert.equal(findPostByMrnName(text), undefined)
    assert.deepEqual(postsByRoutingIndicator(text), [])
    assert.equal(postPrefix(text), undefined)
  }
})

test('a routing indicator tells its activity, nation and network', () => {
  assert.equal(findRoutingIndicator('RUEHDO')?.activity.includes('DOHA'), true)
  assert.match(findRoutingIndicator('rhmfiss')?.activity ?? '', /./)
  assert.equal(nationOfRoutingIndicator('RUEHDO')?.nation, 'United States')
  assert.equal(nationOfRoutingIndicator('RAEWFE')?.nation, 'Australia')
  assert.equal(isStateRoutingIndicator('RUEHDO'), true)
  assert.equal(isStateRoutingIndicator('RHMFISS'), false)
  assert.equal(findReleaseCode('aa')?.nation, 'Australia')
  assert.ok(allRoutingIndicators().every(isRoutingIndicator))
})

test('odd text is no routing indicator', () => {
  for (const text of [...odd, 'RUE', 'RUEHDOHAX', 'XUEHDO', 'RUEH1', 'RUEH DO']) {
    assert.equal(findRoutingIndicator(text), undefined)
    assert.equal(nationOfRoutingIndicator(text), undefined)
    assert.equal(isRoutingIndicator(text), false)
    assert.equal(findReleaseCode(text), undefined)
  }
})

test('a collective is found by name and routing indicator', () => {
  assert.equal(findCollective('Arab Israeli  Collective')?.routingIndicator, 'RUEHXK')
  assert.equal(collectiveByRoutingIndicator('RUCNMEM')?.name, 'EU MEMBER STATES COLLECTIVE')
  assert.equal(collectiveByRoutingIndicator('RUEHDO'), undefined)
  assert.equal(isCollective('RURITANIA COLLECTIVE'), true)
  assert.equal(isCollective('AMEMBASSY ZENDA'), false)
  assert.ok(allCollectives().every(({ name }) => findPostByName(name) === undefined))
  for (const text of odd) assert.equal(findCollective(text), undefined)
})
