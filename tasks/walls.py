"""Every breach in the walls between customers that the catalogs show.

One checker for doctor and tests. dbt's own check (dbt/macros/walls.sql) looks at relations alone,
by the same app.wall_fault.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, LiteralString

from psycopg import Connection
from psycopg.rows import tuple_row

import models
from models.session import ANALYST, BI, ERASER, OWNER, ROLES

FUNCTIONS_FROM: Final = Path(models.__file__).parent / "migrations" / "sql" / "0004_bi_logins.sql"
FUNCTIONS: Final = ("tenant_id", "wall_fault", "protect")

# Roles that are a customer's: the group, who has a row, and whoever else is let in. Not those who
# may make roles: the migrator is a member of each role, to act as it.
_CUSTOMERS: Final[LiteralString] = """
    with recursive inside (oid) as (
        select r.oid
        from pg_roles as r
        where
            r.rolname = %(bi)s
            or r.rolname in (select login from app.bi_logins)
            or (
                not (r.rolsuper or r.rolcreaterole)
                and r.oid in (select member from pg_auth_members where roleid = (
                    select oid from pg_roles where rolname = %(bi)s
                ))
            )
    ),
    customers as (select r.* from inside inner join pg_roles as r on r.oid = inside.oid),
    readers as (
        select oid, rolname from customers
        union select oid, rolname from pg_roles where rolname = %(analyst)s
    ),
    schemas as (
        select * from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
    )
"""
_RELATIONS: Final[LiteralString] = """
    select format('%%I.%%I: %%s', n.nspname, c.relname, app.wall_fault(c.oid))
    from pg_class as c inner join pg_namespace as n on n.oid = c.relnamespace
    where
        app.wall_fault(c.oid) is not null
        and (
            n.nspname in ('marts', 'reports')
            or (
                n.nspname in ('app', 'instantly') and c.relkind in ('r', 'p')
                and not c.relispartition
                and c.oid not in (
                    'app.workspaces'::regclass, 'app.campaign_assignments'::regclass,
                    'app.bi_logins'::regclass
                )
                and exists (
                    select 1 from pg_attribute as a
                    where a.attrelid = c.oid and a.attname = 'organization_id'
                )
            )
        )
"""
_GRANTS: Final[LiteralString] = """
    select format('%%s may reach %%I.%%I', r.rolname, n.nspname, c.relname)
    from readers as r cross join pg_class as c inner join schemas as n on n.oid = c.relnamespace
    where
        c.relkind in ('r', 'p', 'v', 'm', 'f')
        and (
            has_table_privilege(r.oid, c.oid, 'INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER')
            or has_any_column_privilege(r.oid, c.oid, 'INSERT,UPDATE,REFERENCES')
            or (
                n.nspname not in ('marts', 'reports')
                and not (n.nspname = 'operations' and r.rolname = %(analyst)s)
                and has_any_column_privilege(r.oid, c.oid, 'SELECT')
            )
        )
        and not exists (
            select 1 from pg_depend as d
            where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e'
        )
    union all
    select format('%%s may use sequence %%I.%%I', r.rolname, n.nspname, c.relname)
    from readers as r cross join pg_class as c inner join schemas as n on n.oid = c.relnamespace
    where c.relkind = 'S' and has_sequence_privilege(r.oid, c.oid, 'USAGE,SELECT,UPDATE')
    union all
    select format('%%s may read or change app.bi_logins',
        case acl.grantee when 0 then 'everybody' else acl.grantee::regrole::text end)
    from pg_class as c cross join aclexplode(c.relacl) as acl
    where
        c.oid = 'app.bi_logins'::regclass and acl.grantee <> c.relowner
        and (
            acl.grantee is distinct from to_regrole(%(eraser)s)::oid
            or acl.privilege_type not in ('SELECT', 'DELETE')
        )
    union all
    select format('tables of the future in %%s are granted to %%s',
        case d.defaclnamespace
            when 0 then 'every schema' else d.defaclnamespace::regnamespace::text end,
        case acl.grantee when 0 then 'everybody' else acl.grantee::regrole::text end)
    from pg_default_acl as d cross join aclexplode(d.defaclacl) as acl
    where
        d.defaclobjtype in ('r', 'S')
        and (acl.grantee = 0 or acl.grantee in (select oid from readers))
        and (
            acl.privilege_type <> 'SELECT' or not exists (
                select 1 from pg_namespace as n
                where n.oid = d.defaclnamespace and n.nspname in ('marts', 'reports')
            )
        )
"""
_PLACES: Final[LiteralString] = """
    select format('%%s may make objects in schema %%I', r.rolname, n.nspname)
    from readers as r cross join schemas as n where has_schema_privilege(r.oid, n.oid, 'CREATE')
    union all
    select format('%%s may look into schema %%I', r.rolname, n.nspname)
    from readers as r cross join schemas as n
    where
        n.nspname in ('instantly', 'staging', 'intermediate')
        and has_schema_privilege(r.oid, n.oid, 'USAGE')
    union all
    select format('%%s may make temporary objects or schemas', r.rolname)
    from readers as r where has_database_privilege(r.oid, current_database(), 'CREATE,TEMPORARY')
    union all
    select format('%%s may use foreign server %%I', r.rolname, s.srvname)
    from readers as r cross join pg_foreign_server as s
    where has_server_privilege(r.oid, s.oid, 'USAGE')
"""
_CALLS: Final[LiteralString] = """
    select format('%%s may call %%s', r.rolname, p.oid::regprocedure)
    from readers as r cross join pg_proc as p inner join schemas as n on n.oid = p.pronamespace
    left join pg_depend as d
        on d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e'
    left join pg_extension as e on e.oid = d.refobjid
    where
        has_function_privilege(r.oid, p.oid, 'EXECUTE')
        and has_schema_privilege(r.oid, n.oid, 'USAGE')
        and p.prorettype <> 'trigger'::regtype
        and not (n.nspname = 'app' and p.proname = 'tenant_id' and p.pronargs = 0)
        and (
            n.nspname in ('app', 'instantly', 'staging', 'intermediate', 'marts', 'reports')
            or p.prosecdef or e.extname in ('dblink', 'adminpack')
        )
    union all
    select format('%%s may call %%s', r.rolname, p.oid::regprocedure)
    from readers as r cross join pg_proc as p
    where
        p.pronamespace = 'pg_catalog'::regnamespace
        and p.proname in (
            'pg_read_file', 'pg_read_binary_file', 'pg_ls_dir', 'pg_stat_file', 'lo_import',
            'lo_export', 'pg_stat_reset'
        )
        and has_function_privilege(r.oid, p.oid, 'EXECUTE')
"""
_ROLES: Final[LiteralString] = """
    select format('%%s is a superuser, passes row security or makes roles or databases', rolname)
    from pg_roles
    where
        (rolname = any(%(roles)s) or oid in (select oid from customers))
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
    union all
    select format('%%s is let into %%s', c.rolname, m.roleid::regrole)
    from customers as c inner join pg_auth_members as m on m.member = c.oid
    where c.rolname = %(bi)s or m.roleid <> (select oid from pg_roles where rolname = %(bi)s)
    union all
    select format('%%s is let into %%s', r.rolname, m.roleid::regrole)
    from pg_roles as r inner join pg_auth_members as m on m.member = r.oid
    where r.rolname in ('salesbrain_api', 'salesbrain_gateway', %(analyst)s)
    union all
    select format('%%s can log in itself, for nobody', rolname)
    from pg_roles where rolname = %(bi)s and rolcanlogin
    union all
    select format('%%s owns %%s', c.rolname, pg_describe_object(d.classid, d.objid, d.objsubid))
    from customers as c inner join pg_shdepend as d on d.refobjid = c.oid and d.deptype = 'o'
    where
        d.refclassid = 'pg_authid'::regclass and d.classid <> 'pg_largeobject'::regclass
        and d.dbid = (select oid from pg_database where datname = current_database())
    union all
    select format('%%s was revoked and can still log in', b.login)
    from app.bi_logins as b inner join pg_roles as r on r.rolname = b.login
    where b.revoked_at is not null and r.rolcanlogin
"""
_QUERIES: Final[Sequence[LiteralString]] = (
    _RELATIONS,
    *(_CUSTOMERS + query for query in (_GRANTS, _PLACES, _CALLS, _ROLES)),
)


def walls_intact(connection: Connection[Any]) -> list[str]:
    """A sentence for each breach, none when every wall stands.

    For the migrator's login or a superuser's, in a database at migration 0004 or newer. Changes
    nothing. Raises psycopg.Error when the catalogs cannot be asked.
    """
    names = {"bi": BI, "analyst": ANALYST, "eraser": ERASER, "roles": list(ROLES)}
    with connection.cursor(row_factory=tuple_row) as cursor:
        breaches = {
            str(sentence) for query in _QUERIES for (sentence,) in cursor.execute(query, names)
        }
    return sorted(breaches) + _other_functions(connection)


def _other_functions(connection: Connection[Any]) -> list[str]:
    """Functions that the walls stand on and that are not as the migration made them."""
    with connection.cursor(row_factory=tuple_row) as cursor:
        rows = cursor.execute(
            """
            select p.proname, p.prosrc, p.prosecdef = (p.proname = 'tenant_id')
                and p.proconfig = array['search_path=""'] and p.proowner = to_regrole(%s)
            from pg_proc as p
            where p.pronamespace = 'app'::regnamespace and p.proname = any(%s)
            order by p.proname
            """,
            [OWNER, list(FUNCTIONS)],
        ).fetchall()
    wanted = _written()
    right = [name for name, body, is_so in rows if is_so and _words(body) == wanted[name]]
    wrong = {name for name, _, _ in rows if name not in right} | (set(FUNCTIONS) - set(right))
    extra = {name for name in right if right.count(name) > 1}
    return [f"app.{name} is not the function that we made" for name in sorted(wrong | extra)]


def _written() -> Mapping[str, str]:
    pattern = r"create (?:or replace )?function app\.(\w+)\(.*?\$\$(.*?)\$\$"
    found = re.findall(pattern, FUNCTIONS_FROM.read_text(), re.DOTALL)
    return {name: _words(body) for name, body in found}


def _words(body: str) -> str:
    return " ".join(body.split())
