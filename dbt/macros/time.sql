{# The moment that "today" is taken from: now, or the variable as_of. #}
{% macro as_of() -%}
    {%- if var('as_of') -%}
        timestamptz '{{ var("as_of") }}'
    {%- else -%}
        current_timestamp
    {%- endif -%}
{%- endmacro %}

{# The UTC day of a moment, whatever the session's time zone. #}
{% macro utc_day(moment) -%}
    ({{ moment }} at time zone 'UTC')::date
{%- endmacro %}
