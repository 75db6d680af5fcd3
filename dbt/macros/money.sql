{# So much of the second currency is one of the first: by the last rate up to the day; NULL when
   nobody knows one. #}
{% macro exchange_rate(currency, into_currency, on_day) -%}
    case
        when {{ currency }} = {{ into_currency }} then 1::numeric
        else (
            select rates.rate from {{ ref('int_exchange_rates__directed') }} as rates
            where
                rates.currency = {{ currency }}
                and rates.into_currency = {{ into_currency }}
                and rates.on_day <= {{ on_day }}
            order by rates.on_day desc
            limit 1
        )
    end
{%- endmacro %}

{# The part that falls to a row whose share of `whole` reaches up to `reached`: parts of one amount
   always add up to it, to the last digit. #}
{% macro part_of(amount, share, reached, whole) -%}
    (
        round({{ amount }} * ({{ reached }})::numeric / {{ whole }}, 6)
        - round({{ amount }} * (({{ reached }}) - ({{ share }}))::numeric / {{ whole }}, 6)
    )
{%- endmacro %}

{# The post-hook of operations: analysts read every row, and nobody else any. #}
{% macro wall_for_operator() -%}
    alter table {{ this }} enable row level security;
    alter table {{ this }} force row level security;
    create policy every_row on {{ this }} to salesbrain_transform, salesbrain_analyst
    using (true) with check (true);
    grant select on {{ this }} to salesbrain_analyst
{%- endmacro %}
