"""Django's URL patterns and middleware."""

from django.urls import include, path, re_path
from django.views import View
from django.views.generic import ListView

MIDDLEWARE = ["django.middleware.common.CommonMiddleware", "views_of_django_urls.Audit", "views_of_django_urls.simple"]


def show(request, id):  # route: /orders/<int:id>/
    return None


class Orders(View):
    def get(self, request):  # route: GET /orders/
        return None


class OrderList(ListView):  # route: /^list/$
    def get_queryset(self):
        return []


class Audit:
    def __call__(self, request):  # hook: middleware
        return None


def simple(get_response):
    def middleware(request):  # hook: middleware
        return get_response(request)

    return middleware


urlpatterns = [
    path("orders/<int:id>/", show),
    path("orders/", Orders.as_view()),
    re_path(r"^list/$", OrderList.as_view()),
]
