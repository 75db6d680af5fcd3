{# A share from two counts; NULL when there is nothing to divide by. #}
{% macro rate(numerator, denominator) -%}
    round({{ numerator }}::numeric / nullif({{ denominator }}, 0), 6)
{%- endmacro %}

{# The rates of metrics.md over counts of leads and mails, for whatever grain they were counted. #}
{% macro rates_of_leads() -%}
    {{ rate('leads_opened', 'leads_contacted') }} as open_rate_leads,
    {{ rate('leads_opened_by_human', 'leads_contacted') }} as human_open_rate_leads,
    {{ rate('leads_clicked', 'leads_contacted') }} as click_rate_leads,
    {{ rate('leads_clicked_by_human', 'leads_contacted') }} as human_click_rate_leads,
    {{ rate('leads_replied', 'delivered') }} as reply_rate_delivered,
    {{ rate('leads_replied', 'leads_contacted') }} as reply_rate_leads,
    {{ rate('leads_auto_replied', 'leads_contacted') }} as auto_reply_rate_leads,
    {{ rate('leads_positive', 'leads_contacted') }} as positive_rate_leads,
    {{ rate('emails_bounced', 'emails_sent') }} as bounce_rate_sent,
    {{ rate('leads_opted_out', 'leads_contacted') }} as opt_out_rate_leads
{%- endmacro %}
