{# A share from two counts; NULL when there is nothing to divide by. #}
{% macro rate(numerator, denominator) -%}
    round({{ numerator }}::numeric / nullif({{ denominator }}, 0), 6)
{%- endmacro %}
