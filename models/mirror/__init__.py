"""The mirror of Instantly's API: one table a resource, in the schema `instantly`."""

from models.mirror.account import (
    Account,
    AccountAnalyticsDaily,
    AccountCampaignMapping,
    WarmupAnalyticsDaily,
    WarmupTotal,
)
from models.mirror.campaign import Campaign, CampaignVariant
from models.mirror.campaign_analytics import (
    CampaignAnalytics,
    CampaignAnalyticsDaily,
    CampaignAnalyticsStep,
)
from models.mirror.email import Email
from models.mirror.label import CustomTag, CustomTagMapping, LeadLabel
from models.mirror.lead import Lead, LeadList
from models.mirror.workspace import WebhookSubscription, WorkspaceProfile

__all__ = [
    "Account",
    "AccountAnalyticsDaily",
    "AccountCampaignMapping",
    "Campaign",
    "CampaignAnalytics",
    "CampaignAnalyticsDaily",
    "CampaignAnalyticsStep",
    "CampaignVariant",
    "CustomTag",
    "CustomTagMapping",
    "Email",
    "Lead",
    "LeadLabel",
    "LeadList",
    "WarmupAnalyticsDaily",
    "WarmupTotal",
    "WebhookSubscription",
    "WorkspaceProfile",
]
