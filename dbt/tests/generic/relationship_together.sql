{# Each row has its counterpart in `to`, found by all the columns together. #}
{% test relationship_together(model, to, columns) %}

select {{ columns | join(', ') }}
from {{ model }}
except
select {{ columns | join(', ') }}
from {{ to }}

{% endtest %}
