"""English words by what they mean (domain/reply_rules/concepts/__init__.py)."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "NEG": (
        "not|no|never|dont|doesnt|didnt|cant|cannot|wont|isnt|arent|nothing|none|nobody|"
        "without|neither|nor|havent|hasnt|wasnt|shouldnt|wouldnt|aint|hardly|rather not|"
        "nt"
    ),
    "NOMORE": (
        "no more|any more|anymore|no longer|no further|never again|not again|any longer|"
        "any further|ever again|from now on|in future|in the future|again"
    ),
    "STOP": (
        "stop*|quit|cease*|desist*|refrain*|halt|discontinue|knock it off|enough|"
        "put an end|unsubscrib*|pack it in"
    ),
    "CONTACT": (
        "contact*|email*|e mail*|mail*|writ*|wrote|messag*|reach*|call*|approach*|"
        "solicit*|follow*|ping|spam*|bother*|pester*|disturb*|harass*|bombard*|hear*|"
        "send*|sent|chas*|sequenc*|nudg*|knock*"
    ),
    "MESSAGE": (
        "mail*|email*|e mail*|message*|newsletter*|spam|offers|communication*|"
        "correspondence|follow up*|advert*|marketing|outreach|pitch*|solicitation*|"
        "reminder*|promotion*|contact"
    ),
    "ME": "me|us|my|our|mine|here|this address|this inbox|this email|i|we",
    "REMOVE": (
        "remov*|delet*|eras*|take off|take out|taken off|taken out|scrub*|scratch*|strike|"
        "struck|purg*|wip*|exclud*|unlist*|opt|off your|off the|off this|out of your|"
        "clear|forget|bin|destroy|cross"
    ),
    "DATA": (
        "data|details|address|addresses|name|record*|entry|information|info|profile|"
        "contact|contacts|email|number"
    ),
    "LIST": (
        "list*|database|distribution|crm|system|register|campaign*|sequence*|recipients|"
        "mailing*|files|contacts|books|spreadsheet|radar|rota|funnel|pipeline"
    ),
    "WANT": (
        "want|wants|wish|like|care|need|desire|prefer|appreciate|rather|expect|agree*|"
        "consent*|interested"
    ),
    "RECEIVE": "receive*|receiving|get|getting|see|hear*|read*|find|contacted|be on|inbox",
    "RESPONSIBLE": (
        "responsible|in charge|charge of|handle*|deal with|deals with|decid*|decision*|"
        "look after|right person|right contact|right address|department|remit|my role|"
        "my job|my area|my field|competent|authori*|my call|have a say|involved|"
        "my responsibility|purchasing|person to|decision maker|my desk|my business|"
        "my team|best person|correct person|point of contact"
    ),
    "LEFT": (
        "does not work|doesnt work here|is no longer|left|leave|leaving|quit|resigned|"
        "retired|moved on|moved to|changed jobs|new job|new role|former|ex employee|"
        "not working|no longer work*|no longer with|no longer employed|no longer at|"
        "dont work|different company|since left|departed|redundant|laid off"
    ),
    "WRONGTARGET": (
        "wrong person|wrong address|wrong company|wrong department|wrong contact|"
        "wrong guy|wrong man|wrong woman|wrong number|wrong one|wrong inbox|wrong team|"
        "wrong door|mistaken|mistake|mixed up|mix up|confus*|someone else|somebody else|"
        "misdirected|not who|not the person|not me|other company|different person|"
        "different company|namesake|same name"
    ),
    "NEED": (
        "need*|interest*|use|fit*|relevan*|plan*|budget|requir*|looking|suit*|appeal*|"
        "convinc*|benefit*|value|match*|appl*|demand|buy*|purchas*|invest*|chang*|switch*|"
        "sense|worth*|for us|for me|market for|priority|case for|thing|help*|work for|"
        "want|our thing|pursue|proceed"
    ),
    "ALREADY": (
        "already|currently|have someone|have somebody|got someone|existing|current|"
        "in house|inhouse|internally|ourselves|for years|long standing|under contract|"
        "locked in"
    ),
    "PROVIDER": (
        "provider*|supplier*|vendor*|solution*|tool*|system|partner*|agency|software|"
        "contract*|someone|team|platform|service|consultant*|customer of|using|use|"
        "work with|covered|sorted|setup|process"
    ),
    "HAPPY": (
        "happy|satisfied|content|pleased|fine|sorted|covered|all set|well served|works|"
        "comfortable|good|stick|stay*"
    ),
    "TIMEUNIT": (
        "month|months|quarter|quarters|year|years|weeks|spring|summer|autumn|fall|winter|"
        "january|february|march|april|may|june|july|august|september|october|november|"
        "december|q1|q2|q3|q4|h1|h2|fiscal|budget|season|holidays|christmas|easter|"
        "semester|half"
    ),
    "RETURN": (
        "again|back|later|return*|revisit*|reconnect*|follow up|get in touch|reach out|"
        "touch base|check in|circle|ping|remind*|talk|speak|then|until|till|after|before|"
        "next|once|come back|contact|pick this up|look at|reconsider*|reopen*|start*|"
        "open*"
    ),
    "NOW": (
        "now|right now|moment|currently|present|today|this year|this quarter|this month|"
        "this time|yet|time being|these days|at this point|this week"
    ),
    "TALK": (
        "talk*|call*|chat*|meet*|speak*|discuss*|demo*|zoom|teams|phone|coffee|lunch|"
        "conversation|appointment|slot|calendar|schedule|invite|visit*|ring|catch up|"
        "conference|hangout|video"
    ),
    "TIME": (
        "monday|tuesday|wednesday|thursday|friday|tomorrow|next week|this week|today|am|"
        "pm|morning|afternoon|noon|oclock|#|available|availability|free|slot|slots|"
        "time works|times|week of|in the office|half an hour|minutes|quarter of an hour"
    ),
    "GIVE": (
        "send*|share|forward|give|get|see|have|provide|receive|email|mail|show|want|need|"
        "like|attach|drop|shoot|pass|review|request|please"
    ),
    "MATERIAL": (
        "pricing|price*|quote*|proposal|offer|info|information|details|brochure|deck|"
        "case study|case studies|material*|presentation|documentation|trial|sample*|"
        "demo account|rates|price list|catalog*|overview|one pager|cost|costs|fees|terms|"
        "access|link|video|pdf"
    ),
    "DELIVER": "deliver*|delivered|delivery|sent|reach*|accepted|relay*|routed",
    "MAILBOX": "mailbox|inbox|recipient*|address|user|account|domain|server|host|message",
    "BROKEN": (
        "full|does not exist|doesnt exist|unknown|not found|rejected|refused|invalid|"
        "disabled|over quota|quota|unavailable|suspended|blocked|failed|bounced|returned|"
        "undeliverable|could not|unable|denied|550|554|551|552|553|421|450|452|permanent|"
        "temporary|retry|retrying|delayed|unreachable|timed out"
    ),
    "OFFICE": "office|desk|work|away|available|reachable|here|online|email access|in",
    "HOLIDAY": (
        "vacation|holiday|holidays|leave|pto|sabbatical|maternity|paternity|parental|"
        "business trip|travelling|traveling|conference|training|trade show|out of office|"
        "ooo|abroad|sick|surgery|public holiday|closed"
    ),
    "RECEIPTS": (
        "received your|has been received|has been created|has been registered|"
        "has been logged|will get back|will respond|will reply|will be in touch|ticket|"
        "case number|reference number|confirmation|acknowledge*|automated|automatically|"
        "as soon as possible|within # hours|business days|working days|"
        "no longer monitored|not monitored|no longer in use|no longer active|new address|"
        "new email|please use|please resend|opening hours|do not reply|queue|spam filter|"
        "verify|quarantine"
    ),
    "LEGAL": (
        "lawyer*|attorney*|solicitor*|legal action|legal steps|illegal*|unlawful*|"
        "complain*|complaint*|data protection|authority|authorities|gdpr|can spam|ico|"
        "legal department|police|withdraw my consent|revoke my consent|consent|report you|"
        "reporting you|prosecut*"
    ),
    "SPAM": (
        "spam*|junk|unsolicited|harass*|intrus*|pest|nuisance|unwanted|unwelcome|"
        "uninvited|bombard*|flood*|stalk*|trash"
    ),
    "BLOCK": ("block*|blacklist*|spam folder|filter*|junk folder|mark you|marked as spam|marking"),
    "KNOW": "know|idea|clue|tell you who|sure who",
    "WHO": "who|whom|whoever",
    "PRIVATE": (
        "student|intern|retired|pensioner|private person|private address|private email|"
        "personal email|personal address|freelancer|contractor|temp|apprentice|trainee|"
        "tenant|kindergarten|nursery|school|church|school teacher|janitor|volunteer|"
        "housewife|unemployed|self employed"
    ),
    "NAMEHERE": (
        "by that name|of that name|called|named|such person|with that name|goes by|"
        "position doesnt exist|no such"
    ),
    "TODO": (
        "to do with|do that|do this|do purchasing|do marketing|my table|my circus|"
        "my business|my world|my cup|my side|my end|my place to|my hands|my say|my plate"
    ),
    "ADVERT": (
        "newsletter*|advert*|marketing|promotion*|sales pitch*|solicitation*|cold mail*|"
        "cold email*|spam|ads|sales mail*|sales email*"
    ),
    "THIS": "this|it|that|these|already|please|now",
    "NEVERMORE": "never again|never ever|never",
    "LASTONE": "last|final",
    "WELCOME": "welcome|wanted|appreciated|desired",
    "AGREED": (
        "agreed|agree to|consented|signed up|sign up|subscribed|opted in|permission|"
        "asked for this|asked for these|authorised|authorized"
    ),
    "SOURCE": "where|how did|how do you have|how have you|who gave|source",
    "DEPT": (
        "marketing|purchasing|procurement|it department|it team|it people|the it|hr|"
        "human resources|facilities|headquarters|head office|hq|management|landlord|"
        "owners|owner|finance|finance people|operations|accounts|legal|corporate|"
        "the board|sales team|purchasing team|concerned department|relevant department|"
        "other department|another department|somebody from|someone in|someone from|"
        "somebody in|the buyers|the office|bosses|elsewhere|whoever"
    ),
    "TOGO": (
        "should go|should have gone|need|contact|ask|asking|talk to|speak to|try|belongs|"
        "decided|decide|decides|approach|sits|sits in|handled|better off|is for|thats for|"
        "would have to|goes to|you want|direct|take it up"
    ),
    "NOSAY": (
        "authority|connection|involved|no say|a say|say in|power over|influence|"
        "purchasing authority|nothing i deal|get involved|touched|last to ask|"
        "couldnt tell you|could not tell you|cant help|cannot help"
    ),
    "WHYME": (
        "why this landed|why i get|why im getting|why i received|why i got|"
        "why you keep asking me|why this came|why it came|why me|why you write to me|"
        "why youre writing"
    ),
    "ROLE": (
        "driver|teacher|baker|cleaner|porter|vicar|catering|gardener|nurse|cook|chef|"
        "musician|accountant|bookkeeper|receptionist|reception|customer service|"
        "press office|works council|union rep|shop floor|warehouse worker|technician|"
        "mechanic|priest|clerk|landscaping|canteen|kitchen|i teach|i drive|i just drive|"
        "i bake|i clean|i paint|i cook|payroll|newsletter editor|librarian|night shift|"
        "workshop"
    ),
    "ONLY": "only|just|just the|merely|myself|simply",
    "WEEKDAY": (
        "monday|tuesday|wednesday|thursday|friday|weds|wed|thu|thurs|tue|tues|mon|fri|tomorrow"
    ),
    "CLOCK": (
        "oclock|am|pm|noon|morning|afternoon|minutes|mins|half hour|half an hour|quarter|"
        "lunch|coffee|slot|free|after lunch"
    ),
    "COMEBY": (
        "come by|come over|drop by|drop in|stop by|swing by|pop in|pop by|pop round|"
        "come and see|come see|find me at|come round|come and find|visit us|our stand|"
        "our booth|at the fair|at the show|see you at|buy me|stand #"
    ),
    "CALENDAR": (
        "calendar|diary|calendly|booking link|invite|invitation|my times|my slots|"
        "propose dates|proposed time|times suit|two or three dates|accepted your"
    ),
    "RINGME": (
        "ring me|call me|phone me|give me a bell|give us a bell|a bell|ring the office|"
        "ring my|dial my|on my mobile|try me on|phones best|phone is better|phone is best|"
        "by phone|pick up the phone|a ring|a buzz|ring us|call us"
    ),
    "PLEASE": "please|pls|plz|kindly",
    "PRICE": "price|prices|pricing|cost|costs|rates|tariff|quote",
    "TELLME": (
        "tell me more|keep talking|go on|im in|i want in|count me in|all ears|do tell|"
        "colour me|color me|guinea pig|sign me up|hit me|lets go|bring it"
    ),
}
