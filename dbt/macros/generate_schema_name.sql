{# The schema is the layer's own name: no target prefix, since the migrations made the schemas. #}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ custom_schema_name | trim if custom_schema_name else target.schema }}
{%- endmacro %}
