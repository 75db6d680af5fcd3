-- Who may see and change scores, readings, suppressions and suggestions. Runs as
-- salesbrain_owner, after the tables.

do $$
declare
    walled text;
begin
    foreach walled in array array[
        'lead_scores', 'score_bands', 'event_versions', 'hot_leads', 'hot_changes', 'reply_labels',
        'reply_label_changes', 'interest_conflicts', 'model_calls', 'model_answers',
        'suppressions', 'suppression_changes', 'suggestions'
    ] loop
        perform app.protect(format('app.%I', walled)::regclass);
    end loop;
end
$$;

grant select, insert, update, delete on
    app.lead_scores, app.score_queue, app.score_bands, app.hot_leads, app.reply_labels,
    app.interest_conflicts,
    app.model_answers, app.suppressions, app.suggestions
to salesbrain_worker;
-- Logs only grow; a row moves with its campaign.
grant select, insert on
    app.event_versions, app.hot_changes, app.reply_label_changes, app.model_calls,
    app.suppression_changes
to salesbrain_worker;
grant update (organization_id) on app.event_versions, app.reply_label_changes to salesbrain_worker;

grant select on
    app.lead_scores, app.score_queue, app.score_bands, app.event_versions, app.hot_leads, app.hot_changes,
    app.reply_labels, app.reply_label_changes, app.interest_conflicts, app.model_calls,
    app.model_answers, app.suppressions, app.suppression_changes, app.suggestions
to salesbrain_transform;

grant select on
    app.lead_scores, app.hot_leads, app.hot_changes, app.reply_labels, app.suppressions,
    app.suppression_changes, app.suggestions
to salesbrain_api;
