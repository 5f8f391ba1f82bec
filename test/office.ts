import type { FastifyInstance } from 'fastify';
import { loadDemoAccounts } from '#capabilities/accounts/index.ts';
import { rows } from '#platform/db/database.ts';
import type { Sql } from '#platform/db/sql.ts';
import type { Route } from '#platform/http/route.ts';
import type { AccountActor } from '#platform/kernel/actor.ts';
import { newId } from '#platform/kernel/id.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { asClient, systemActor, type TestDatabase, testDatabase } from './harness.ts';
import { doorOf, type Hands, Visitor } from './visitor.ts';

/** A city with two districts, a unit in each, and the demonstration's people at their desks. */
export interface Office {
  readonly database: TestDatabase;
  readonly app: FastifyInstance;
  readonly hands: Hands;
  readonly city: string;
  readonly county: string;
  readonly otherCounty: string;
  readonly unit: string;
  readonly otherUnit: string;
  idOf(loginName: string): string;
  actorOf(loginName: string): AccountActor;
  as<Row>(loginName: string, statement: Sql): Promise<Row[]>;
  bySystem<Row>(statement: Sql): Promise<Row[]>;
  signedIn(loginName: string, password: string): Promise<Visitor>;
  close(): Promise<void>;
}

export async function openOffice(routes: readonly Route[]): Promise<Office> {
  const database = await testDatabase();
  const places = { city: newId(), county: newId(), otherCounty: newId(), unit: newId(), otherUnit: newId() };
  await layOut(database, places);
  const hands: Hands = { now: '2024-01-01T01:00:00.000Z' as Instant };
  const app = await doorOf(database, routes, hands);
  const scopes = { cityId: places.city, countyId: places.county, unitId: places.unit, enterpriseId: places.otherUnit };
  const ids = await loadDemoAccounts(database, scopes, hands.now);
  const idOf = (loginName: string): string => ids.get(loginName) ?? '';
  const actorOf = (name: string): AccountActor => ({
    kind: 'account',
    accountId: idOf(name),
    sessionId: '',
    name,
    role: '',
    grants: [],
    address: '127.0.0.1',
  });
  return {
    database,
    app,
    hands,
    ...places,
    idOf,
    actorOf,
    as: (loginName, statement) => database.inTransaction(actorOf(loginName), (tx) => rows(tx, statement)),
    bySystem: (statement) => database.inTransaction(systemActor, (tx) => rows(tx, statement)),
    signedIn: async (loginName, password) => {
      const one = new Visitor(app);
      const { status, body } = await one.signIn(loginName, password);
      if (status !== 200) throw new Error(`${loginName} was not let in: ${body.kind}`);
      return one;
    },
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

type Places = Pick<Office, 'city' | 'county' | 'otherCounty' | 'unit' | 'otherUnit'>;

async function layOut(database: TestDatabase, { city, county, otherCounty, unit, otherUnit }: Places): Promise<void> {
  await asClient(database.superuser, async (client) => {
    await client.query(
      `insert into registry.jurisdiction (id, version, code, name, level, kind, parent_id) values
        ($1, 1, '520400', '安顺市', 'city', 'city', null), ($2, 1, '520402', '西秀区', 'county', 'district', $1),
        ($3, 1, '520403', '平坝区', 'county', 'district', $1)`,
      [city, county, otherCounty],
    );
    // A unit and its state come together.
    await client.query('begin');
    await client.query(
      `insert into registry.unit (id, version, jurisdiction_id, code, registered_on) values
        ($1, 1, $2, 'N1', '2015-01-01'), ($3, 1, $4, 'J1', '2015-01-01')`,
      [unit, county, otherUnit, otherCounty],
    );
    await client.query(
      `insert into registry.unit_state (id, version, unit_id, jurisdiction_id, name, kind, sector, level, from_on) values
        (gen_random_uuid(), 1, $1, $2, '西秀区农业农村局', 'government-department', 'agriculture', 'county', '2015-01-01'),
        (gen_random_uuid(), 1, $3, $4, '平坝区教育局', 'government-department', 'education', 'county', '2015-01-01')`,
      [unit, county, otherUnit, otherCounty],
    );
    await client.query('commit');
  });
}
