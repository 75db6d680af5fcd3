with

deals as (
    select * from {{ ref('fct_deals') }}
),

campaigns as (
    select
        organization_id,
        campaign_id,
        min(workspace_id) as workspace_id
    from {{ ref('dim_campaigns') }}
    group by 1, 2
),

touched as (
    select * from {{ ref('int_deals__touched') }}
),

models as (
    select * from (values ('first_touch'), ('last_touch'), ('even_split')) as m (model)
),

explicit as (
    select
        deals.organization_id,
        deals.deal_id,
        campaigns.workspace_id,
        campaigns.campaign_id
    from deals
    inner join campaigns
        on
            deals.organization_id = campaigns.organization_id
            and deals.campaign_id = campaigns.campaign_id
),

ranked as (
    select
        touched.*,
        row_number() over (
            partition by touched.organization_id, touched.deal_id
            order by touched.first_touched_at, touched.campaign_id
        ) as place_first,
        row_number() over (
            partition by touched.organization_id, touched.deal_id
            order by touched.last_touched_at desc, touched.campaign_id desc
        ) as place_last,
        count(*) over (partition by touched.organization_id, touched.deal_id) as campaigns_touching
    from touched
    left join explicit
        on
            touched.organization_id = explicit.organization_id
            and touched.deal_id = explicit.deal_id
    where explicit.deal_id is null
),

-- What the CRM says goes before every model; else each model has its say.
chosen as (
    select
        explicit.organization_id,
        explicit.deal_id,
        models.model,
        'explicit' as basis,
        explicit.workspace_id,
        explicit.campaign_id,
        1 as place,
        1 as places,
        touched.touches,
        touched.first_touched_at,
        touched.last_touched_at
    from explicit
    cross join models
    left join touched
        on
            explicit.organization_id = touched.organization_id
            and explicit.deal_id = touched.deal_id
            and explicit.campaign_id = touched.campaign_id
    union all
    select
        ranked.organization_id,
        ranked.deal_id,
        models.model,
        'touches' as basis,
        ranked.workspace_id,
        ranked.campaign_id,
        case when models.model = 'even_split' then ranked.place_first else 1 end as place,
        case when models.model = 'even_split' then ranked.campaigns_touching else 1 end as places,
        ranked.touches,
        ranked.first_touched_at,
        ranked.last_touched_at
    from ranked
    cross join models
    where
        models.model = 'even_split'
        or (models.model = 'first_touch' and ranked.place_first = 1)
        or (models.model = 'last_touch' and ranked.place_last = 1)
),

final as (
    select
        deals.organization_id,
        deals.deal_id,
        models.model,
        coalesce(chosen.campaign_id, 'unattributed') as campaign_id,
        chosen.workspace_id,
        coalesce(chosen.basis, 'none') as basis,
        coalesce(chosen.touches, 0) as touches,
        chosen.first_touched_at,
        chosen.last_touched_at,
        {{ part_of('1', '1', 'coalesce(chosen.place, 1)', 'coalesce(chosen.places, 1)') }}
            as weight,
        deals.status,
        deals.opened_on,
        deals.ended_on,
        {{ part_of(
            'deals.value', '1', 'coalesce(chosen.place, 1)', 'coalesce(chosen.places, 1)'
        ) }} as value,
        {{ part_of(
            'deals.revenue', '1', 'coalesce(chosen.place, 1)', 'coalesce(chosen.places, 1)'
        ) }} as revenue
    from deals
    cross join models
    left join chosen
        on
            deals.organization_id = chosen.organization_id
            and deals.deal_id = chosen.deal_id
            and models.model = chosen.model
)

select * from final
